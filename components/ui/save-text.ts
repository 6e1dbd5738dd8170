/** Saves a text as a file of the reader's own. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the bytes once this task is over; the address is released then.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
