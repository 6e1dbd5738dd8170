import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import type { Refusal } from "@/lib/core/refusal";

/** Puts each refusal at the field in its code (`invalid.<field>`), and the others above the form. */
export function showRefusals<Values extends FieldValues>(
  refusals: readonly Refusal[],
  fields: readonly Path<Values>[],
  setError: UseFormSetError<Values>,
): void {
  const elsewhere: string[] = [];
  for (const { code, message } of refusals) {
    const field = fields.find((name) => code === `invalid.${name}` || code.startsWith(`invalid.${name}.`));
    if (field) setError(field, { message });
    else elsewhere.push(message);
  }
  if (elsewhere.length > 0) setError("root", { message: elsewhere.join(" ") });
}
