import { revalidatePath } from "next/cache";
import type { Result } from "@/lib/core/refusal";

/**
 * Revalidates these layouts with all pages below them after an action, unless it was refused. `page` names a
 * single page instead.
 */
export function revalidating(...paths: readonly (string | { page: string })[]) {
  return <Value>(result: Result<Value>): Result<Value> => {
    if (result.ok)
      for (const path of paths)
        if (typeof path === "string") revalidatePath(path, "layout");
        else revalidatePath(path.page);
    return result;
  };
}
