import { z } from "zod";
import { reasonFault } from "./explanation";

/** A reason that others have to be able to act on; `asked` names what has to be written. */
export function reasonSchema(asked: string, max: number) {
  return z
    .string()
    .trim()
    .max(max, `${asked}请不超过 ${max} 个字。`)
    .superRefine((text, context) => {
      const message = reasonFault(text, asked);
      if (message) context.addIssue({ code: "custom", message });
    });
}
