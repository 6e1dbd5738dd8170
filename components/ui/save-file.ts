/** Saves a text as a file on the reader's computer. */
export function saveText(name: string, type: string, text: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Saves a file on the reader's computer. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has read the bytes after this task; the URL is released then.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
