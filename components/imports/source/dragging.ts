/** A block is dragged by its id with a custom media type, so that other drags are not mistaken for blocks. */
const type = "application/x-nianbao-item";

export function draggedItem(event: React.DragEvent, id: number): void {
  event.dataTransfer.setData(type, String(id));
  event.dataTransfer.effectAllowed = "move";
}

export function bringsItem(event: React.DragEvent): boolean {
  return event.dataTransfer.types.includes(type);
}

/** The id of the dropped block; null for anything else. */
export function droppedItem(event: React.DragEvent): number | null {
  const text = event.dataTransfer.getData(type);
  return text === "" ? null : Number(text);
}
