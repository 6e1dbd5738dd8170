import { redirect } from "next/navigation";
import { firstPlace } from "@/components/shell/places";
import { requireActor } from "@/lib/access/session";

/** Where one lands after signing in: the first place that one's roles open. */
export default async function DeskPage() {
  redirect(firstPlace(await requireActor()));
}
