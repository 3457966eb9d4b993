import { endianness } from "node:os";

/** Of one dimension; elements have no nulls (`array_recv` in PostgreSQL's `arrayfuncs.c`). */
const arrayHeaderWords = 5;
/** Length; dimension and a reserved half before an element's components (`vector_recv` in pgvector's `vector.c`). */
const vectorHeaderWords = 2;
const wordBytes = 4;

/**
 * Vectors in the database's own binary format, as a parameter of type `vector[]`: a twentieth of the work that the same
 * numbers make as text. `oid` is that of the type `vector`, which differs from database to database.
 * All of it is words of 32 bits, so they are written in the machine's order and turned around at once.
 */
export function vectorArray(vectors: readonly (readonly number[])[], oid: number): Buffer {
  const size = vectors.reduce((sum, vector) => sum + vectorHeaderWords + vector.length, arrayHeaderWords);
  const words = new Uint32Array(size);
  const components = new Float32Array(words.buffer);
  words.set([1, 0, oid, vectors.length, 1]);
  let at = arrayHeaderWords;
  for (const vector of vectors) {
    words.set([(1 + vector.length) * wordBytes, vector.length * 0x1_0000], at);
    components.set(vector, at + vectorHeaderWords);
    at += vectorHeaderWords + vector.length;
  }
  const bytes = Buffer.from(words.buffer);
  return endianness() === "LE" ? bytes.swap32() : bytes;
}
