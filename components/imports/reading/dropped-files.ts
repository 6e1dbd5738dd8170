/** A file with its name, including its folders if it came with them. */
export type NamedFile = { name: string; file: File };

/** The files of an input; those of a chosen folder have their path. */
export function chosenFiles(list: FileList): NamedFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** The dropped files, including those in folders. Must be called while the event is handled. */
export async function droppedFiles(items: DataTransferItemList): Promise<NamedFile[]> {
  // The list is empty after the event: entries and files must be read immediately.
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
  // A reader returns at most a hundred entries at a time, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (entries.length === 0) return inside;
    for (const each of entries) inside.push(...(await filesIn(each)));
  }
}
