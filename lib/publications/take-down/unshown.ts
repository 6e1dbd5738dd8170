import { takenDownMessage } from "@/lib/core/workflow/take-down";
import { AlteredPicture } from "@/lib/reports/pictures/altered-picture";
import { AlteredPublication, alteredMessage, alteredStatus } from "../integrity/altered";
import { TakenDownPublication } from "./taken-down";

/** Why a publication is not shown, for readers and programs. */
export type Unshown = {
  /** 410: it existed and was removed deliberately. */
  status: typeof alteredStatus | 410;
  code: "altered" | "takenDown";
  title: string;
  message: string;
};

/** Null for every other error, which is a fault of the site. */
export function unshownOf(error: unknown): Unshown | null {
  if (error instanceof AlteredPublication || error instanceof AlteredPicture)
    return { status: alteredStatus, code: "altered", title: "内容与公布时不一致", message: alteredMessage };
  if (error instanceof TakenDownPublication)
    return {
      ...{ status: 410, code: "takenDown", title: "这份报告已撤下" },
      message: takenDownMessage(error.takenDown),
    };
  return null;
}
