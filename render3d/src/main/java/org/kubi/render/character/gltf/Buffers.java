package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kubi.render.character.CharacterException;

/**
 * The bytes that a glTF file refers to: its binary chunk, data URIs, and files in its own folder or
 * below; nothing else is opened.
 */
final class Buffers {
  /** A scheme of at least two letters, or a drive's letter. */
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");

  private static final Pattern DATA =
      Pattern.compile("^data:[^,]{0,200};base64,", Pattern.CASE_INSENSITIVE);

  private final Gltf gltf;
  private final Map<Integer, byte[]> loaded = new HashMap<>();
  private long total;

  Buffers(Gltf gltf) {
    this.gltf = gltf;
  }

  /**
   * Some bytes of a buffer.
   *
   * @param bytes the whole buffer
   * @param offset of the first
   * @param length how many
   * @param stride from one element to the next; 0 where elements lie side by side
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record View(byte[] bytes, int offset, int length, int stride) {}

  /** A buffer view, within its buffer. */
  View view(int index) throws CharacterException {
    JsonNode view = gltf.item("bufferViews", index);
    byte[] bytes = buffer(gltf.whole(view, "buffer", -1));
    int offset = gltf.whole(view, "byteOffset", 0);
    int length = gltf.whole(view, "byteLength", -1);
    int stride = gltf.whole(view, "byteStride", 0);
    if (offset < 0 || length < 0 || (long) offset + length > bytes.length) {
      throw gltf.damaged(
          "bufferView %d has %d bytes from %d of a buffer of %d",
          index, length, offset, bytes.length);
    }
    if (stride < 0 || stride > 252) {
      throw gltf.damaged("bufferView %d: a stride is at most 252, found %d", index, stride);
    }
    return new View(bytes, offset, length, stride);
  }

  private byte[] buffer(int index) throws CharacterException {
    byte[] known = loaded.get(index);
    if (known != null) {
      return known;
    }
    JsonNode buffer = gltf.item("buffers", index);
    int length = gltf.whole(buffer, "byteLength", -1);
    byte[] bytes =
        buffer.has("uri") ? load(buffer.path("uri").asText(), "buffer " + index) : gltf.binary();
    if (length < 0 || length > bytes.length) {
      throw gltf.damaged("buffer %d is to have %d bytes and has %d", index, length, bytes.length);
    }
    loaded.put(index, bytes);
    return bytes;
  }

  /**
   * What a URI refers to.
   *
   * @param what owns the URI, for complaints
   * @throws CharacterException if it is damaged, missing or leads out of the file's folder
   */
  byte[] load(String uri, String what) throws CharacterException {
    if (missing(uri, what)) {
      throw new CharacterException(
          "%s: %s is '%s', which is not there: put it beside it"
              .formatted(gltf.file(), what, brief(uri)));
    }
    byte[] bytes = isData(uri) ? decode(uri, what) : Gltf.bytes(path(uri, what));
    total += bytes.length;
    if (total > Gltf.MOST_BYTES) {
      throw gltf.damaged("its buffers have more than %d MiB", Gltf.MOST_BYTES >> 20);
    }
    return bytes;
  }

  /** Whether a URI is a file that is not there. */
  boolean missing(String uri, String what) throws CharacterException {
    return !isData(uri) && !Files.isRegularFile(path(uri, what));
  }

  private static boolean isData(String uri) {
    return uri.regionMatches(true, 0, "data:", 0, 5);
  }

  private byte[] decode(String uri, String what) throws CharacterException {
    var head = DATA.matcher(uri);
    if (!head.find()) {
      throw gltf.damaged("the data URI of %s is not base64", what);
    }
    try {
      return Base64.getDecoder().decode(uri.substring(head.end()));
    } catch (IllegalArgumentException e) {
      throw gltf.damaged("the data URI of %s breaks off or has foreign letters", what);
    }
  }

  private Path path(String uri, String what) throws CharacterException {
    String name = uri.replace('\\', '/');
    if (SCHEME.matcher(name).matches() || name.startsWith("/")) {
      throw refused(what, uri);
    }
    try {
      // A plus is a plus in a path; the decoder would make it a blank.
      Path relative =
          Path.of(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)).normalize();
      if (relative.isAbsolute() || relative.startsWith("..") || relative.toString().isEmpty()) {
        throw refused(what, uri);
      }
      return gltf.file().toAbsolutePath().resolveSibling(relative);
    } catch (InvalidPathException e) {
      throw gltf.damaged("%s names no file: '%s'", what, brief(uri));
    } catch (IllegalArgumentException e) {
      throw gltf.damaged("%s has a wrong %% in its name: '%s'", what, brief(uri));
    }
  }

  private CharacterException refused(String what, String uri) {
    return new CharacterException(
        "%s: %s is '%s'; only files in its own folder are read: put it there and name it alone"
            .formatted(gltf.file(), what, brief(uri)));
  }

  private static String brief(String uri) {
    return uri.length() <= 80 ? uri : uri.substring(0, 80) + "...";
  }
}
