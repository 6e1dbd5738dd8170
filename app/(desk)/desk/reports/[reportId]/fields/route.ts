import { currentActor } from "@/lib/access/auth/session";
import { signedOut } from "@/lib/access/auth/signed-out";
import { isFromThisSite } from "@/lib/imports/accept/upload";
import { saveFieldsAction } from "@/lib/reports/actions";
import { readSave } from "@/lib/reports/saves/read-save";

type Context = { params: Promise<{ reportId: string }> };

/**
 * The saves of a draft. They come as a plain request, so that the page can give up one that is never answered, and see what stood
 * in the way; otherwise the same action, which reads every change by its schema and proves the right. Answers what it answers.
 */
export async function POST(request: Request, { params }: Context) {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return Response.json({ serverError: signedOut.refusals[0] });
  const save = await readSave(request, actor);
  if (!save.ok) return Response.json({ serverError: save.refusals[0] });
  const { reportId } = await params;
  return Response.json(await saveFieldsAction({ reportId, changes: save.value }));
}
