package org.kubi.render.soft;

/**
 * The triangle at hand, its front to the viewer. Each of its edges has a number at each sample that
 * is 0 or more inside, and so has the nearness of its plane a key; both change by as much with
 * every step.
 */
final class Edges {
  /** Its vertices. */
  int a;

  int b;
  int c;

  /** The numbers at the first sample; at the edge across from a vertex, the vertex' share. */
  int rowA;

  int rowB;
  int rowC;

  /** What they grow by with a sample to the right. */
  int acrossA;

  int acrossB;
  int acrossC;

  /** And with a sample down. */
  int downA;

  int downB;
  int downC;

  /** One of {@link Samples#nearest}, and what it grows by. */
  long key;

  long acrossKey;
  long downKey;

  /** Whether three differences of vertices are less than a power of two. */
  static boolean areWithin(int size, int bits, int abx, int aby, int acx, int acy) {
    return ((abx + size)
                | (aby + size)
                | (acx + size)
                | (acy + size)
                | (acx - abx + size)
                | (acy - aby + size))
            >>> bits
        == 0;
  }
}
