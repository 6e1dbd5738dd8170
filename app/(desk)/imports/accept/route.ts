import { currentActor } from "@/lib/access/auth/session";
import { signedOut } from "@/lib/access/auth/signed-out";
import { isFromThisSite, readImportUpload } from "@/lib/imports/accept/upload";
import { beginImportedAction, fillImportedAction } from "@/lib/imports/actions";
import type { BeginImportedInput, FillImportedInput } from "@/lib/imports/schema";

/**
 * An import with its pictures: larger than an action takes over the wire, and otherwise the same action, which reads
 * every part by its schema and proves every right. Answers what an action answers. Without a session nothing is kept.
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
