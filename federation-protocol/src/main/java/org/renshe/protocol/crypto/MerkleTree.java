package org.renshe.protocol.crypto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One digest for many, so that one signature serves a whole batch.
 *
 * <p>As in RFC 6962 a leaf is {@code SM3(00 || content)} and a node is {@code SM3(01 || left ||
 * right)}, so that a node can never pass for a leaf; a node without a sibling rises unchanged. A
 * path is the siblings from a leaf up to the root, each with its side; the tree of one leaf has an
 * empty path and the leaf as its root.
 */
public final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final List<List<byte[]>> levels;

  private MerkleTree(List<List<byte[]>> levels) {
    this.levels = levels;
  }

  /**
   * Tree over contents in their order.
   *
   * @throws IllegalArgumentException for no content at all
   */
  public static MerkleTree of(List<byte[]> contents) {
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("a tree has at least one leaf");
    }
    List<List<byte[]>> levels = new ArrayList<>();
    List<byte[]> level = contents.stream().map(MerkleTree::leaf).toList();
    levels.add(level);
    while (level.size() > 1) {
      level = above(level);
      levels.add(level);
    }
    return new MerkleTree(levels);
  }

  /** {@code SM3(00 || content)}, 32 bytes. */
  public static byte[] leaf(byte[] content) {
    return Sm3.digest(LEAF, content);
  }

  /** The digest that stands for all contents, 32 bytes. */
  public byte[] root() {
    return levels.get(levels.size() - 1).get(0).clone();
  }

  /** Siblings of the leaf at this position, lowest first. */
  public List<Sibling> path(int position) {
    List<Sibling> path = new ArrayList<>();
    int index = position;
    for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
      int sibling = index ^ 1;
      if (sibling < level.size()) {
        path.add(new Sibling(sibling < index, level.get(sibling)));
      }
      index /= 2;
    }
    return path;
  }

  /** The root that a content and its path lead to. */
  public static byte[] root(byte[] content, List<Sibling> path) {
    byte[] digest = leaf(content);
    for (Sibling sibling : path) {
      digest = sibling.left ? node(sibling.digest, digest) : node(digest, sibling.digest);
    }
    return digest;
  }

  private static List<byte[]> above(List<byte[]> level) {
    List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i + 1 < level.size(); i += 2) {
      above.add(node(level.get(i), level.get(i + 1)));
    }
    if (level.size() % 2 == 1) {
      above.add(level.get(level.size() - 1));
    }
    return above;
  }

  private static byte[] node(byte[] left, byte[] right) {
    return Sm3.digest(NODE, left, right);
  }

  /** A digest beside the way from a leaf to the root. */
  public static final class Sibling {
    private final boolean left;
    private final byte[] digest;

    /**
     * @param left whether it stands on the left
     * @param digest 32 bytes
     * @throws IllegalArgumentException when the digest has another length
     */
    public Sibling(boolean left, byte[] digest) {
      if (digest.length != Sm3.LENGTH) {
        throw new IllegalArgumentException("a digest has 32 bytes");
      }
      this.left = left;
      this.digest = digest.clone();
    }

    public boolean isLeft() {
      return left;
    }

    public byte[] digest() {
      return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sibling that
          && left == that.left
          && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(left) * 31 + Arrays.hashCode(digest);
    }
  }
}
