package org.kubi.gen.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;

/**
 * One HDF5 file (superblock 2: HDF5 1.8 and newer): {@code /images}, {@code /labels/ID} with the
 * attribute {@code columns}, {@code /planes/ID}, and the manifest's text in {@code /dataset.json}.
 * The headers lie first, then each array in one piece, so that it is written in one go.
 */
final class Hdf5Exporter implements DatasetExporter {
  private static final int SUPERBLOCK = 48;
  private static final int ALIGNMENT = 64;
  private static final int BUFFER = 1 << 18;

  @Override
  public String id() {
    return "hdf5";
  }

  @Override
  public String describe() {
    return "One HDF5 file for h5py, MATLAB and Julia, an array a kind of label.";
  }

  @Override
  public boolean makesFolder() {
    return false;
  }

  @Override
  public void write(Dataset dataset, Path target, Pace pace) throws DatasetException, IOException {
    List<Stack> stacks = Stack.of(dataset);
    byte[] manifest = Json.write(dataset.manifest()).getBytes(StandardCharsets.UTF_8);
    Plan plan = new Plan(stacks, manifest.length);
    Tally tally = new Tally(pace, stacks.stream().mapToLong(Stack::bytes).sum());
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), BUFFER)) {
      out.write(plan.start());
      for (int i = 0; i < stacks.size(); i++) {
        NpzExporter.writeRows(stacks.get(i), out, tally);
        out.write(new byte[(int) (aligned(stacks.get(i).bytes()) - stacks.get(i).bytes())]);
      }
      out.write(manifest);
    }
  }

  private static long aligned(long at) {
    return (at + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** Where everything lies. */
  private static final class Plan {
    private final List<Stack> stacks;
    private final int manifestBytes;

    Plan(List<Stack> stacks, int manifestBytes) {
      this.stacks = stacks;
      this.manifestBytes = manifestBytes;
    }

    /** The bytes before the first array. */
    byte[] start() {
      // A header's length does not depend on the addresses in it: they are laid out as zeros first.
      long[] none = new long[stacks.size() + 4];
      List<byte[]> drafts = headers(none, new long[stacks.size() + 1]);
      long[] places = new long[drafts.size()];
      long at = SUPERBLOCK;
      for (int i = 0; i < places.length; i++) {
        places[i] = at;
        at += drafts.get(i).length;
      }
      long[] data = new long[stacks.size() + 1];
      long first = aligned(at);
      long end = first;
      for (int i = 0; i < stacks.size(); i++) {
        data[i] = end;
        end += aligned(stacks.get(i).bytes());
      }
      data[stacks.size()] = end;
      end += manifestBytes;
      ByteBuffer start = ByteBuffer.allocate(Math.toIntExact(first));
      start.put(superblock(end, places[0]));
      headers(places, data).forEach(start::put);
      return start.array();
    }

    /** Root, labels, planes, the manifest, then the arrays, in this order. */
    private List<byte[]> headers(long[] places, long[] data) {
      Hdf5Header root = Hdf5Header.group().attribute("convention", DatasetManifest.CONVENTION);
      Hdf5Header labels = Hdf5Header.group();
      Hdf5Header planes = Hdf5Header.group();
      root.link("labels", places[1]).link("planes", places[2]).link(Dataset.MANIFEST, places[3]);
      List<byte[]> arrays = new ArrayList<>();
      for (int i = 0; i < stacks.size(); i++) {
        Stack stack = stacks.get(i);
        Hdf5Header group =
            switch (stack.group()) {
              case IMAGES -> root;
              case LABELS -> labels;
              case PLANES -> planes;
            };
        group.link(stack.name(), places[4 + i]);
        long[] shape = Arrays.stream(stack.shape()).asLongStream().toArray();
        Hdf5Header array =
            Hdf5Header.array(Hdf5Header.number(stack.element()), shape, data[i], stack.bytes());
        if (!stack.columns().isEmpty()) {
          array.attribute("columns", stack.columns());
        }
        arrays.add(array.bytes());
      }
      Hdf5Header manifest =
          Hdf5Header.array(
              Hdf5Header.text(manifestBytes), new long[0], data[stacks.size()], manifestBytes);
      List<byte[]> headers = new ArrayList<>();
      headers.add(root.bytes());
      headers.add(labels.bytes());
      headers.add(planes.bytes());
      headers.add(manifest.bytes());
      headers.addAll(arrays);
      return headers;
    }

    private static byte[] superblock(long end, long root) {
      ByteBuffer block = ByteBuffer.allocate(SUPERBLOCK - 4).order(ByteOrder.LITTLE_ENDIAN);
      block.put(new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'});
      block.put(new byte[] {2, 8, 8, 0}); // version, bytes of an address and of a length, flags
      block.putLong(0).putLong(Hdf5Header.UNDEFINED).putLong(end).putLong(root);
      return Hdf5Header.checked(block.array());
    }
  }
}
