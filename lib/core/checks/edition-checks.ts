import type { Edition, EditionId } from "../editions/edition";
import type { Check } from "./engine/check";
import { arithmetic2014, arithmetic2019, arithmetic2021 } from "./rules/arithmetic";
import { bodyChecks } from "./rules/bodies";
import { comparisonChecks } from "./rules/comparison";
import { contentChecks } from "./rules/content";
import { copiedChecks } from "./rules/copied";
import { dateChecks2014, dateChecksNational } from "./rules/dates";
import {
  frontAndChapters,
  frontAndChapters2014,
  frontAndChapters2021,
  frontAndChaptersNational,
} from "./rules/front-and-chapters";
import { liveChecks2014, liveChecks2019, liveChecks2021 } from "./rules/live-figures";
import { magnitudes2014, magnitudes2019, magnitudesNational } from "./rules/magnitudes";
import { privacyChecks } from "./rules/privacy";
import { proseFigures2014, proseFigures2019, proseFigures2021 } from "./rules/prose-figures";
import { sectionChecks, sectionChecksNational } from "./rules/sections";
import { structureChecks2014, structureChecks2021, structureChecksNational } from "./rules/structure";
import { tables2014 } from "./rules/tables-2014";
import { tables2019 } from "./rules/tables-2019";
import { tables2021 } from "./rules/tables-2021";
import { tablesNational } from "./rules/tables-national";
import { termChecks } from "./rules/terms";

const ofEveryEdition: readonly Check[] = [
  ...termChecks,
  ...privacyChecks,
  ...frontAndChapters,
  ...copiedChecks,
  ...bodyChecks,
  ...comparisonChecks,
  ...contentChecks,
];

const national: readonly Check[] = [
  ...tablesNational,
  ...frontAndChaptersNational,
  ...dateChecksNational,
  ...structureChecksNational,
  ...sectionChecksNational,
  ...ofEveryEdition,
  ...magnitudesNational,
];

const checks: Readonly<Record<EditionId, readonly Check[]>> = {
  "2014": [
    ...tables2014,
    ...frontAndChapters2014,
    ...liveChecks2014,
    ...proseFigures2014,
    ...arithmetic2014,
    ...magnitudes2014,
    ...dateChecks2014,
    ...structureChecks2014,
    ...sectionChecks,
    ...ofEveryEdition,
  ],
  "2019": [
    ...national,
    ...liveChecks2019,
    ...tables2019,
    ...proseFigures2019,
    ...arithmetic2019,
    ...magnitudes2019,
  ],
  "2021": [
    ...national,
    ...liveChecks2021,
    ...tables2021,
    ...frontAndChapters2021,
    ...proseFigures2021,
    ...arithmetic2021,
    ...structureChecks2021,
  ],
};

/** The rules for reports of an edition. Rules read forms; forms do not know rules. */
export function checksOf({ id }: Pick<Edition, "id">): readonly Check[] {
  const rules = checks[id];
  if (!rules) throw new RangeError(`the edition of ${id} has no rules`);
  return rules;
}
