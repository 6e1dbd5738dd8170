import { refusalOfEntry } from "@/lib/access/action-client";
import { currentAccount } from "@/lib/access/auth/session";
import { signedOut } from "@/lib/access/auth/signed-out";
import { isFromThisSite } from "@/lib/access/request/same-origin";
import { readImportUpload } from "@/lib/imports/accept/upload";
import { beginImportedAction, fillImportedAction } from "@/lib/imports/actions";
import type { BeginImportedInput, FillImportedInput } from "@/lib/imports/schema";
import { uploadSeats } from "@/lib/platform/rate-limit/upload-seats";

const withSeat = uploadSeats({ inAll: 6, each: 2 });

/**
 * Accepts an import with its pictures, which is larger than an action's body may be; it runs the same action,
 * which validates every part and checks every permission, and returns the action's result. Without a session,
 * or a role that imports, the body is not read.
 */
export async function POST(request: Request) {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const account = await currentAccount();
  const refusal = account
    ? await refusalOfEntry(account, ["report.import", "report.write"])
    : signedOut.refusals[0];
  if (!account || refusal) return Response.json({ serverError: refusal });
  const length = Number(request.headers.get("Content-Length"));
  const upload = await withSeat(length, account.actor.id, () => readImportUpload(request));
  if (!upload) return Response.json({ serverError: tooManyAtOnce });
  if (!upload.ok) return Response.json({ serverError: upload.refusal });
  const { operation, input, pictures } = upload;
  const answer =
    operation === "begin"
      ? beginImportedAction({ ...(input as BeginImportedInput), pictures })
      : fillImportedAction({ ...(input as FillImportedInput), pictures });
  return Response.json(await answer);
}

const tooManyAtOnce = {
  code: "busy",
  message: "现在同时导入的人太多，这一份没有导入，内容还在本页。请过几秒再试。",
};
