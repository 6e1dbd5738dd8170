import { redirect } from "next/navigation";
import { firstHref } from "@/components/shell/nav-items";
import { requireActor } from "@/lib/access/auth/session";

/** The page after signing in: redirects to the first one that the person's roles may open. */
export default async function DeskPage() {
  redirect(firstHref(await requireActor()));
}
