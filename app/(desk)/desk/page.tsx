import { redirect } from "next/navigation";
import { firstHref } from "@/components/shell/nav-items";
import { requireActor } from "@/lib/access/auth/session";

/** Where one lands after signing in: the first place that one's roles open. */
export default async function DeskPage() {
  redirect(firstHref(await requireActor()));
}
