import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { beijingDay } from "@/lib/core/beijing-time";
import { done, type Result } from "@/lib/core/refusal";
import { yearsWithoutHolidays } from "@/lib/core/season/holidays";
import { now } from "@/lib/platform/clock";
import { outboundEnv } from "@/lib/platform/env";
import { listFailedJobs } from "@/lib/platform/jobs/data";
import { authorizeUnit } from "@/lib/units/authorize";
import { listSeasonUnits } from "@/lib/units/data";
import { countUnread, findEmail, findPlan, listFailedDeliveries, listReceived } from "./data";
import type { ReceivedMessage, Reminding } from "./types";

export const loadUnread = loader(
  guarded("messages.own", authorizeAnywhere, async ({ actor }) => done(await countUnread(actor.id))),
);

/** The actor's messages, newest first. */
export const loadMessages = loader(
  guarded(
    "messages.own",
    authorizeAnywhere,
    async ({ actor }): Promise<Result<ReceivedMessage[]>> => done(await listReceived(actor.id)),
  ),
);

/** The actor's address for messages, and whether this site sends mail. */
export const loadOwnEmail = loader(
  guarded("messages.own", authorizeAnywhere, async ({ actor }) =>
    done({ email: (await findEmail(actor.id)) ?? "", mailed: outboundEnv().mail !== null }),
  ),
);

/** How the units of a county are reminded: its plan, the site's channels, and failed deliveries. */
export const loadReminding = loader(
  guarded(
    "county.remind",
    authorizeUnit,
    async (_permit, { unitCode }: { unitCode: string }): Promise<Result<Reminding>> => {
      const units = await listSeasonUnits(unitCode);
      const { mail, webhook } = outboundEnv();
      const [plan, failed, jobs] = await Promise.all([
        findPlan(unitCode),
        listFailedDeliveries(units.map(({ code }) => code)),
        listFailedJobs(),
      ]);
      const means = { mail: mail !== null, webhook: webhook !== null };
      // Deliveries are listed separately with their units; the remaining jobs concern the whole site.
      const missing = yearsWithoutHolidays(beijingDay(now()), plan);
      const others = jobs.filter(({ task }) => task !== "deliver");
      return done({ plan, yearsWithoutHolidays: missing, means, failed, jobs: others });
    },
  ),
);
