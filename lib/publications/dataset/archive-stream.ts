import { Zip, ZipDeflate } from "fflate";

/** A .zip archive of files, streamed one after the other. */
export async function* archive(
  files: readonly { name: string; pieces: AsyncIterable<Uint8Array> }[],
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = () => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    // ZIP timestamps start at 1980; a constant makes the bytes reproducible.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(piece);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
