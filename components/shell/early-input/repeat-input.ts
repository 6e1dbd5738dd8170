type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

type Typed = { value: string; checked?: boolean };

export type EarlyFields = Map<Field, Typed>;

/** What the first script of a page noted; `end` stops it. */
export type EarlyInputs = { fields: EarlyFields; end: () => void };

/** React adds a property to every element that it has hydrated. */
export function isHydrated(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith("__reactFiber$"));
}

/** Enters a value as the person did, so that whoever listens to the field takes it. */
export function repeatInput(field: Field, { value, checked }: Typed): void {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    if (checked === undefined) return;
    // Clicked from the other state, which React takes for the one that it saw last.
    field.checked = !checked;
    field.click();
    return;
  }
  // Set by the element's own setter, React takes another value for the one that it saw last; set by that of
  // all elements, the typed one is new to it.
  field.value = value === "" ? "0" : "";
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
