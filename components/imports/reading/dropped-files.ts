/** A file with its name, and with its folders where it came with them. */
export type NamedFile = { name: string; file: File };

/** What an input of type file holds; a folder that was chosen names its files with their way. */
export function chosenFiles(list: FileList): NamedFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** What was dropped, folders with all that lies in them. To be called while the event is handled. */
export async function droppedFiles(items: DataTransferItemList): Promise<NamedFile[]> {
  // The list is empty once the event is over: entries and files are taken out of it at once.
  const dropped = [...items]
    .filter(({ kind }) => kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    dropped.map(({ entry, file }) => (entry ? filesIn(entry) : file ? [{ name: file.name, file }] : [])),
  );
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    return file ? [{ name, file }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: NamedFile[] = [];
  // A reader hands over a hundred entries at a time, and none when all are handed over.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (entries.length === 0) return inside;
    for (const each of entries) inside.push(...(await filesIn(each)));
  }
}
