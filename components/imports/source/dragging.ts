/** A block is dragged by its id, under a type of its own: what comes from elsewhere is no block. */
const type = "application/x-nianbao-item";

export function draggedItem(event: React.DragEvent, id: number): void {
  event.dataTransfer.setData(type, String(id));
  event.dataTransfer.effectAllowed = "move";
}

export function bringsItem(event: React.DragEvent): boolean {
  return event.dataTransfer.types.includes(type);
}

/** The id of the block that was dropped; null where something else was. */
export function droppedItem(event: React.DragEvent): number | null {
  const text = event.dataTransfer.getData(type);
  return text === "" ? null : Number(text);
}
