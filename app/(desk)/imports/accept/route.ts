import { currentActor } from "@/lib/access/auth/session";
import { signedOut } from "@/lib/access/auth/signed-out";
import { isFromThisSite } from "@/lib/access/request/same-origin";
import { readImportUpload } from "@/lib/imports/accept/upload";
import { beginImportedAction, fillImportedAction } from "@/lib/imports/actions";
import type { BeginImportedInput, FillImportedInput } from "@/lib/imports/schema";

/**
 * Accepts an import with its pictures, which is larger than an action's body may be; it runs the same action,
 * which validates every part and checks every permission, and returns the action's result. Without a session
 * the body is not read.
 */
export async function POST(request: Request) {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  if (!(await currentActor())) return Response.json({ serverError: signedOut.refusals[0] });
  const upload = await readImportUpload(request);
  if (!upload.ok) return Response.json({ serverError: upload.refusal });
  const { operation, input, pictures } = upload;
  const answer =
    operation === "begin"
      ? beginImportedAction({ ...(input as BeginImportedInput), pictures })
      : fillImportedAction({ ...(input as FillImportedInput), pictures });
  return Response.json(await answer);
}
