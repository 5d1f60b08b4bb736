package org.kubi.gen.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.label.Labels;
import org.kubi.label.Landmarks;

/**
 * COCO's keypoints (Lin et al., Microsoft COCO, 2014; cocodataset.org, "data format"): one person a
 * picture in {@code person_keypoints.json}. A keypoint is x y v, in pixels from the centre of the
 * top left pixel (our u and v less a half); v is 0 for what is not in the picture, then x and y are
 * 0; 1 for what is hidden, 2 for what is seen.
 */
final class CocoExporter implements DatasetExporter {
  private static final String FILE = "person_keypoints.json";
  private static final double TO_PIXEL_CENTRE = 0.5;
  private static final int PERSON = 1;

  /** The key of recipes that show whole figures. */
  private static final String STANCES = "stances";

  @Override
  public String id() {
    return "coco";
  }

  @Override
  public String describe() {
    return "A folder of PNG pictures with COCO's person_keypoints.json.";
  }

  @Override
  public boolean makesFolder() {
    return true;
  }

  @Override
  public void check(Dataset dataset) throws DatasetException {
    DatasetManifest manifest = dataset.manifest();
    if (CocoKeypoints.of(manifest).names().isEmpty()) {
      throw new DatasetException(
          "%s has neither joints nor landmarks, which COCO's keypoints are: generate it again"
              .formatted(dataset.folder()));
    }
    if (boxBlock(manifest).isEmpty()) {
      throw new DatasetException(
          "%s has no boxes of heads or faces, which COCO asks for: generate it again"
              .formatted(dataset.folder()));
    }
  }

  @Override
  public void write(Dataset dataset, Path target, Pace pace) throws DatasetException, IOException {
    CocoKeypoints keypoints = CocoKeypoints.of(dataset.manifest());
    int size = dataset.manifest().size();
    try (SampleFolders files = new SampleFolders(dataset, target);
        JsonGenerator json =
            Json.MAPPER
                .getFactory()
                .createGenerator(target.resolve(FILE).toFile(), JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeObjectFieldStart("info");
      json.writeStringField("description", dataset.manifest().name());
      json.writeStringField("version", dataset.manifest().recipeHash());
      json.writeEndObject();
      json.writeArrayFieldStart("licenses");
      json.writeEndArray();
      category(json, keypoints);
      json.writeArrayFieldStart("images");
      for (int i = 0; i < dataset.size(); i++) {
        files.write(i);
        json.writeStartObject();
        json.writeNumberField("id", i);
        json.writeStringField("file_name", SampleFolders.name(i) + ".png");
        json.writeNumberField("width", size);
        json.writeNumberField("height", size);
        json.writeEndObject();
        pace.at(i + 1L, 2L * dataset.size());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("annotations");
      for (int i = 0; i < dataset.size(); i++) {
        annotation(json, dataset, keypoints, i);
        pace.at(dataset.size() + i + 1L, 2L * dataset.size());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void category(JsonGenerator json, CocoKeypoints keypoints) throws IOException {
    json.writeArrayFieldStart("categories");
    json.writeStartObject();
    json.writeNumberField("id", PERSON);
    json.writeStringField("name", "person");
    json.writeStringField("supercategory", "person");
    json.writeArrayFieldStart("keypoints");
    for (String name : keypoints.names()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("skeleton");
    for (List<Integer> pair : keypoints.skeleton()) {
      json.writeStartArray();
      json.writeNumber(pair.get(0));
      json.writeNumber(pair.get(1));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void annotation(
      JsonGenerator json, Dataset dataset, CocoKeypoints keypoints, int index) throws IOException {
    float[] numbers = dataset.sample(index).numbers();
    double[] box = box(dataset.manifest(), keypoints, numbers);
    json.writeStartObject();
    json.writeNumberField("id", index + 1); // COCO's tools take 0 for no match
    json.writeNumberField("image_id", index);
    json.writeNumberField("category_id", PERSON);
    json.writeNumberField("iscrowd", 0);
    json.writeArrayFieldStart("segmentation");
    json.writeEndArray();
    json.writeNumberField("area", box[2] * box[3]);
    numbers(json, "bbox", box);
    int seen = 0;
    json.writeArrayFieldStart("keypoints");
    for (int at : keypoints.offsets()) {
      int code = (int) numbers[at + 2];
      seen += code > 0 ? 1 : 0;
      json.writeNumber(code > 0 ? numbers[at] - TO_PIXEL_CENTRE : 0);
      json.writeNumber(code > 0 ? numbers[at + 1] - TO_PIXEL_CENTRE : 0);
      json.writeNumber(code);
    }
    json.writeEndArray();
    json.writeNumberField("num_keypoints", seen);
    HeadPose pose = HeadPose.of(dataset);
    if (pose.isKnown()) {
      numbers(json, "yaw_pitch_roll_degrees", pose.degrees(numbers));
    }
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, double... numbers)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private static Optional<LabelBlock> boxBlock(DatasetManifest manifest) {
    return manifest.block(Labels.HEAD_BOX.id()).or(() -> manifest.block(Labels.FACE_BOX.id()));
  }

  /**
   * The head's box where it is known, else the face's; of whole figures that of head and joints;
   * the part within the picture.
   */
  private static double[] box(DatasetManifest manifest, CocoKeypoints keypoints, float... numbers) {
    int at = boxBlock(manifest).orElseThrow().offset();
    if (numbers[at + 2] == 0) {
      at = manifest.block(Labels.FACE_BOX.id()).map(LabelBlock::offset).orElse(at);
    }
    double left = numbers[at];
    double top = numbers[at + 1];
    double right = left + numbers[at + 2];
    double bottom = top + numbers[at + 3];
    if (!manifest.recipe().path(STANCES).isEmpty()) {
      for (int joint : joints(manifest, keypoints)) {
        // What is behind the camera, or unknown, has no place.
        if (numbers[joint] != 0 || numbers[joint + 1] != 0) {
          left = Math.min(left, numbers[joint]);
          top = Math.min(top, numbers[joint + 1]);
          right = Math.max(right, numbers[joint]);
          bottom = Math.max(bottom, numbers[joint + 1]);
        }
      }
    }
    int size = manifest.size();
    left = Math.max(0, Math.min(size, left));
    top = Math.max(0, Math.min(size, top));
    right = Math.max(left, Math.min(size, right));
    bottom = Math.max(top, Math.min(size, bottom));
    return new double[] {left, top, right - left, bottom - top};
  }

  /** Where each joint's u stands in a row of labels. */
  private static List<Integer> joints(DatasetManifest manifest, CocoKeypoints keypoints) {
    int landmarks = manifest.block(Labels.LANDMARKS.id()).isPresent() ? Landmarks.COUNT : 0;
    return keypoints.offsets().subList(0, keypoints.offsets().size() - landmarks);
  }
}
