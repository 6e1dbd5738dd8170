import { canonicalJson } from "@/lib/core/document/canonical";
import { compose } from "@/lib/core/document/compose";
import { formFor } from "@/lib/core/editions/registry";
import { statutoryTitle } from "@/lib/core/title";
import { valuesOf } from "@/lib/publications/figures/values";
import { comparedFigures } from "@/lib/reports/similarity/compared-figures";
import { townshipContent } from "../../prisma/demo/yunxi/content";
import { county, type Township } from "../../prisma/demo/yunxi/township";
import { townships } from "../../prisma/demo/yunxi/townships";
import { countyFormOf } from "../../prisma/demo/yunxi/years";
import type { Subject } from "./nation";

/** Placeholder for the organ in a title, until the database fills it in. */
export const BLANK = "\uE000";

/** Ten report years, in three editions. */
export const rehearsalYears = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/**
 * A report of the demonstration that many units publish. It refers to its unit only by kind, so that the
 * database can copy it as stored. `content` and `blocks` are JSON; `title` is the unit's own, with a blank;
 * `frozen`: the beginning of the canonical JSON under the digest.
 */
export type CopiedReport = {
  subject: Subject;
  /** A number from 0 among the templates of its subject. */
  number: number;
  year: number;
  edition: string;
  title: string;
  form: unknown;
  content: unknown;
  blocks: unknown;
  frozen: string;
  values: unknown;
  compared: unknown;
};

/** Variants of a township: another key gives other random figures and words. */
const VARIANTS = 3;

/**
 * The reports of the demonstration's townships for each year. Departments publish texts of townships too:
 * they are similar enough in size and wording.
 */
export function templates(): CopiedReport[] {
  return speakers().flatMap(({ subject, number, township }) =>
    rehearsalYears.map((year) => templateOf(subject, number, township, year)),
  );
}

function speakers(): { subject: Subject; number: number; township: Township }[] {
  const ending = (subject: Subject) => townships.filter(({ name }) => name.endsWith(subject));
  const chosen: Record<Subject, { from: readonly Township[]; self: string; organ: string }> = {
    镇: { from: ending("镇"), self: "我镇", organ: "本镇人民政府" },
    乡: { from: ending("乡"), self: "我乡", organ: "本乡人民政府" },
    街道: { from: ending("街道"), self: "我街道", organ: "本街道办事处" },
    局: { from: ending("街道"), self: "我局", organ: "本局" },
  };
  return Object.entries(chosen).flatMap(([subject, { from, self, organ }]) =>
    Array.from({ length: VARIANTS }, (_, variant) => variant)
      .flatMap((variant) =>
        from.map((township) => ({
          ...{ ...township, self, organ, name: organ, years: { first: rehearsalYears[0] } },
          key: variant === 0 && subject !== "局" ? township.key : `${township.key}-${subject}-${variant}`,
          address: township.address.replace(`${county.name}${township.name}`, ""),
        })),
      )
      .map((township, number) => ({ subject: subject as Subject, number, township })),
  );
}

function templateOf(subject: Subject, number: number, township: Township, year: number): CopiedReport {
  const content = townshipContent(township, year);
  const countyForm = countyFormOf(year);
  const form = formFor(year, countyForm);
  const blocks = compose({ form, content, unit: township });
  const edition = form.edition.id;
  return {
    ...{ subject, number, year, edition, form: countyForm, content, blocks },
    title: statutoryTitle(form.edition, BLANK, year),
    // RFC 8785 sorts the keys: title, unit and year come after these.
    frozen: canonicalJson({ blocks, content, edition }).slice(0, -1),
    values: valuesOf({ year, version: { figures: content.figures, form: countyForm } }),
    compared: comparedFigures(form, content.figures),
  };
}
