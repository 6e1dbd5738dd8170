import { remindDue } from "@/lib/counties/season/jobs";
import { deliver } from "@/lib/messages/jobs";
import { logger } from "@/lib/platform/logger";

/** What is done in the background. This folder sees every other, so that the list stands here. */
export const jobs = {
  deliver,
  remind: async () => {
    const reminded = await remindDue();
    if (reminded > 0) logger.info({ reminded }, "units were reminded by the plans of their counties");
  },
};

/** Every ten minutes, in the hours that each county's plan allows. */
export const timetable = [{ task: "remind", match: "*/10 * * * *" }];
