package org.kubi.render.character.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bones by the names that modelling programs give them. */
class BoneFinderTest {
  /** A rig in words: {@code child<parent}, parents first. */
  private static BoneGuess guess(String rig) {
    List<String> names = new ArrayList<>();
    List<Integer> parents = new ArrayList<>();
    List<Affine> locals = new ArrayList<>();
    for (String entry : rig.strip().split("\\s*[,\n]\\s*")) {
      String[] pair = entry.split("<");
      parents.add(pair.length == 1 ? -1 : names.indexOf(pair[1]));
      assertTrue(pair.length == 1 || names.contains(pair[1]), entry);
      names.add(pair[0]);
      locals.add(Affine.IDENTITY);
    }
    int n = names.size();
    boolean[] all = new boolean[n];
    Arrays.fill(all, true);
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    NodeTree nodes =
        new NodeTree(
            names, parents.stream().mapToInt(i -> i).toArray(), order, List.copyOf(locals), all);
    return new BoneFinder(nodes, all).guess();
  }

  static Stream<Arguments> conventions() {
    return Stream.of(
        Arguments.of(
            "Mixamo",
            """
            mixamorig:Hips, mixamorig:Spine<mixamorig:Hips, mixamorig:Spine1<mixamorig:Spine
            mixamorig:Spine2<mixamorig:Spine1, mixamorig:Neck<mixamorig:Spine2
            mixamorig:Head<mixamorig:Neck, mixamorig:HeadTop_End<mixamorig:Head
            mixamorig:LeftShoulder<mixamorig:Spine2, mixamorig:LeftArm<mixamorig:LeftShoulder
            mixamorig:LeftForeArm<mixamorig:LeftArm, mixamorig:LeftHand<mixamorig:LeftForeArm
            mixamorig:LeftHandThumb1<mixamorig:LeftHand, mixamorig:LeftUpLeg<mixamorig:Hips
            mixamorig:LeftLeg<mixamorig:LeftUpLeg, mixamorig:LeftFoot<mixamorig:LeftLeg
            mixamorig:LeftToeBase<mixamorig:LeftFoot
            """,
            "neck=mixamorig:Neck head=mixamorig:Head hips=mixamorig:Hips spine=mixamorig:Spine"
                + " chest=mixamorig:Spine1 upperChest=mixamorig:Spine2"
                + " leftShoulder=mixamorig:LeftShoulder leftUpperArm=mixamorig:LeftArm"
                + " leftLowerArm=mixamorig:LeftForeArm leftHand=mixamorig:LeftHand"
                + " leftUpperLeg=mixamorig:LeftUpLeg leftLowerLeg=mixamorig:LeftLeg"
                + " leftFoot=mixamorig:LeftFoot leftToes=mixamorig:LeftToeBase"),
        Arguments.of(
            "Ready Player Me",
            "Hips, Spine<Hips, Spine1<Spine, Spine2<Spine1, Neck<Spine2, Head<Neck, LeftEye<Head,"
                + " RightEye<Head, HeadTop_End<Head",
            "neck=Neck head=Head leftEye=LeftEye rightEye=RightEye hips=Hips"),
        Arguments.of(
            "Unreal 5",
            """
            root, pelvis<root, spine_01<pelvis, spine_02<spine_01, spine_03<spine_02
            spine_04<spine_03, spine_05<spine_04, neck_01<spine_05, neck_02<neck_01, head<neck_02
            clavicle_l<spine_05, upperarm_l<clavicle_l, upperarm_twist_01_l<upperarm_l
            lowerarm_l<upperarm_l, hand_l<lowerarm_l, thigh_r<pelvis, calf_r<thigh_r, foot_r<calf_r
            ball_r<foot_r, FACIAL_C_Jaw<head, FACIAL_L_Eye<head, FACIAL_L_EyelidUpperA<head
            """,
            "neck=neck_01+neck_02 head=head hips=pelvis spine=spine_01+spine_02"
                + " chest=spine_03+spine_04 upperChest=spine_05 leftShoulder=clavicle_l"
                + " leftUpperArm=upperarm_l leftLowerArm=lowerarm_l leftHand=hand_l"
                + " rightUpperLeg=thigh_r rightLowerLeg=calf_r rightFoot=foot_r rightToes=ball_r"
                + " jaw=FACIAL_C_Jaw leftEye=FACIAL_L_Eye"),
        Arguments.of(
            "Rigify",
            """
            DEF-spine, DEF-spine.001<DEF-spine, DEF-spine.002<DEF-spine.001
            DEF-spine.003<DEF-spine.002, DEF-spine.004<DEF-spine.003, DEF-spine.005<DEF-spine.004
            DEF-spine.006<DEF-spine.005, DEF-pelvis.L<DEF-spine, DEF-thigh.L<DEF-spine
            DEF-thigh.R<DEF-spine, DEF-shin.L<DEF-thigh.L, DEF-shoulder.L<DEF-spine.003
            DEF-upper_arm.L<DEF-shoulder.L, DEF-upper_arm.L.001<DEF-upper_arm.L
            DEF-forearm.L<DEF-upper_arm.L.001, DEF-hand.L<DEF-forearm.L, DEF-jaw<DEF-spine.006
            """,
            "neck=DEF-spine.004+DEF-spine.005 head=DEF-spine.006 hips=DEF-spine"
                + " spine=DEF-spine.001 chest=DEF-spine.002 upperChest=DEF-spine.003"
                + " leftShoulder=DEF-shoulder.L leftUpperArm=DEF-upper_arm.L"
                + " leftLowerArm=DEF-forearm.L leftUpperLeg=DEF-thigh.L leftLowerLeg=DEF-shin.L"
                + " jaw=DEF-jaw"),
        Arguments.of(
            "MakeHuman",
            """
            root, spine05<root, spine04<spine05, spine03<spine04, spine02<spine03, spine01<spine02
            neck01<spine01, neck02<neck01, neck03<neck02, head<neck03, jaw<head, eye.L<head
            eye.R<head, orbicularis03.L<head, clavicle.L<spine01, shoulder01.L<clavicle.L
            upperarm01.L<shoulder01.L, upperarm02.L<upperarm01.L, lowerarm01.L<upperarm02.L
            lowerarm02.L<lowerarm01.L, wrist.L<lowerarm02.L, pelvis.L<root, upperleg01.L<pelvis.L
            pelvis.R<root, upperleg01.R<pelvis.R, lowerleg01.L<upperleg01.L, foot.L<lowerleg01.L
            """,
            "neck=neck01+neck02+neck03 head=head jaw=jaw leftEye=eye.L rightEye=eye.R hips=root"
                + " leftShoulder=clavicle.L leftUpperArm=upperarm01.L leftLowerArm=lowerarm01.L"
                + " leftHand=wrist.L leftUpperLeg=upperleg01.L leftLowerLeg=lowerleg01.L"
                + " leftFoot=foot.L spine=spine05+spine04 chest=spine03+spine02 upperChest=spine01"),
        Arguments.of(
            "CMU",
            """
            Hips, LHipJoint<Hips, LeftUpLeg<LHipJoint, LeftLeg<LeftUpLeg, LeftFoot<LeftLeg
            LeftToeBase<LeftFoot, LowerBack<Hips, Spine<LowerBack, Spine1<Spine, Neck<Spine1
            Neck1<Neck, Head<Neck1, LeftShoulder<Spine1, LeftArm<LeftShoulder, LeftForeArm<LeftArm
            LeftHand<LeftForeArm, LThumb<LeftHand
            """,
            "hips=Hips leftUpperLeg=LeftUpLeg leftLowerLeg=LeftLeg leftFoot=LeftFoot"
                + " neck=Neck+Neck1 head=Head spine=LowerBack chest=Spine upperChest=Spine1"
                + " leftUpperArm=LeftArm leftHand=LeftHand"),
        Arguments.of(
            "Biped",
            """
            Bip01, Bip01 Pelvis<Bip01, Bip01 Spine<Bip01 Pelvis, Bip01 Neck<Bip01 Spine
            Bip01 Head<Bip01 Neck, Bip01 HeadNub<Bip01 Head, Bip01 L Clavicle<Bip01 Neck
            Bip01 L UpperArm<Bip01 L Clavicle, Bip01 L Forearm<Bip01 L UpperArm
            Bip01 R Thigh<Bip01 Pelvis, Bip01 R Calf<Bip01 R Thigh, Bip01 R Toe0<Bip01 R Calf
            """,
            "hips=Bip01 Pelvis;spine=Bip01 Spine;neck=Bip01 Neck;head=Bip01 Head;"
                + "leftShoulder=Bip01 L Clavicle;leftUpperArm=Bip01 L UpperArm;"
                + "leftLowerArm=Bip01 L Forearm;rightUpperLeg=Bip01 R Thigh;"
                + "rightLowerLeg=Bip01 R Calf;rightToes=Bip01 R Toe0"),
        Arguments.of(
            "Character Creator",
            """
            CC_Base_Hip, CC_Base_Pelvis<CC_Base_Hip, CC_Base_Waist<CC_Base_Hip
            CC_Base_Spine01<CC_Base_Waist, CC_Base_Spine02<CC_Base_Spine01
            CC_Base_NeckTwist01<CC_Base_Spine02, CC_Base_NeckTwist02<CC_Base_NeckTwist01
            CC_Base_Head<CC_Base_NeckTwist02, CC_Base_JawRoot<CC_Base_Head
            CC_Base_L_Eye<CC_Base_Head, CC_Base_L_Clavicle<CC_Base_Spine02
            CC_Base_L_Upperarm<CC_Base_L_Clavicle, CC_Base_L_UpperarmTwist01<CC_Base_L_Upperarm
            """,
            "neck=CC_Base_NeckTwist01+CC_Base_NeckTwist02 head=CC_Base_Head jaw=CC_Base_JawRoot"
                + " leftEye=CC_Base_L_Eye leftShoulder=CC_Base_L_Clavicle"
                + " leftUpperArm=CC_Base_L_Upperarm"),
        Arguments.of(
            "Daz",
            "hip, abdomenLower<hip, chestUpper<abdomenLower, neckLower<chestUpper,"
                + " neckUpper<neckLower, head<neckUpper, lEye<head, rEye<head, lowerJaw<head,"
                + " lCollar<chestUpper, lShldrBend<lCollar, lForearmBend<lShldrBend,"
                + " lForearmTwist<lForearmBend, lHand<lForearmTwist, lThighBend<hip, lShin<lThighBend",
            "hips=hip neck=neckLower+neckUpper head=head leftEye=lEye rightEye=rEye jaw=lowerJaw"
                + " leftShoulder=lCollar leftUpperArm=lShldrBend leftLowerArm=lForearmBend"
                + " leftHand=lHand leftUpperLeg=lThighBend leftLowerLeg=lShin"),
        Arguments.of(
            "VRoid without its table",
            "Root, J_Bip_C_Hips<Root, J_Bip_C_Spine<J_Bip_C_Hips, J_Bip_C_Chest<J_Bip_C_Spine,"
                + " J_Bip_C_Neck<J_Bip_C_Chest, J_Bip_C_Head<J_Bip_C_Neck,"
                + " J_Adj_L_FaceEye<J_Bip_C_Head, J_Sec_Hair1_01<J_Bip_C_Head,"
                + " J_Bip_R_UpperArm<J_Bip_C_Chest",
            "hips=J_Bip_C_Hips spine=J_Bip_C_Spine chest=J_Bip_C_Chest neck=J_Bip_C_Neck"
                + " head=J_Bip_C_Head leftEye=J_Adj_L_FaceEye rightUpperArm=J_Bip_R_UpperArm"),
        Arguments.of(
            "Maya, with elbows and shoulders",
            "root_jnt, spine_jnt<root_jnt, C_neck_jnt<spine_jnt, C_head_jnt<C_neck_jnt,"
                + " L_clavicle_jnt<spine_jnt, L_shoulder_jnt<L_clavicle_jnt,"
                + " L_elbow_jnt<L_shoulder_jnt, L_wrist_jnt<L_elbow_jnt",
            "neck=C_neck_jnt head=C_head_jnt leftShoulder=L_clavicle_jnt"
                + " leftUpperArm=L_shoulder_jnt leftLowerArm=L_elbow_jnt leftHand=L_wrist_jnt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conventions")
  void bonesAreFoundByTheirNames(String convention, String rig, String expected) {
    BoneGuess guess = guess(rig);
    for (String pair : expected.split(expected.contains(";") ? ";" : " ")) {
      String[] entry = pair.split("=");
      assertEquals(
          List.of(entry[1].split("\\+")), guess.map().of(entry[0]), convention + " " + entry[0]);
    }
    assertTrue(guess.sure(), convention);
  }

  @Test
  void aBoneAmongOtherWordsIsLessSure() {
    BoneGuess guess = guess("Hero, HeroNeckMain<Hero, HeroHeadSkull<HeroNeckMain");
    assertEquals(List.of("HeroHeadSkull"), guess.map().of("head"));
    assertEquals(BoneGuess.HINTED, guess.confidence().get("head"));
  }

  @Test
  void theParentOfTheHeadIsTheNeckOnlyByItsPlace() {
    BoneGuess guess = guess("Root, Bone.003<Root, Bone.004<Bone.003, Head<Bone.004");
    assertEquals(List.of("Bone.004"), guess.map().of("neck"));
    assertEquals(BoneGuess.PLACED, guess.confidence().get("neck"));
    assertFalse(guess.sure());
  }

  @Test
  void aHeadOnTheChestHasNoNeck() {
    BoneGuess guess = guess("Hips, Spine<Hips, Head<Spine");
    assertEquals(List.of("Head"), guess.map().of("head"));
    assertFalse(guess.map().bones().containsKey("neck"));
    assertFalse(guess.sure());
  }

  @Test
  void eyesShowTheHeadOfANamelessRig() {
    BoneGuess guess = guess("A, B<A, C<B, eye.L<C, eye.R<C");
    assertEquals(List.of("C"), guess.map().of("head"));
    assertEquals(BoneGuess.PLACED, guess.confidence().get("head"));
  }

  @Test
  void theLastOfTwoNecksThatCarriesNothingIsTheHead() {
    BoneGuess guess = guess("torso, neck_joint_1<torso, neck_joint_2<neck_joint_1");
    assertEquals(List.of("neck_joint_1"), guess.map().of("neck"));
    assertEquals(List.of("neck_joint_2"), guess.map().of("head"));
    assertFalse(guess.sure());
  }

  @Test
  void namesWithoutMeaningGiveNothing() {
    assertTrue(guess("Bone, Bone.001<Bone, Bone.002<Bone.001").map().bones().isEmpty());
  }
}
