import type { Form } from "@/lib/core/editions/form";
import type { ReportContent } from "@/lib/core/report";
import { documentFields } from "../../accept/compare-with-draft";
import { lowered } from "../../place/certainty";
import type { PlacedDocument } from "../../place/placed-document";
import { CONFIDENT, type Placement } from "../../place/placement";
import type { ImportRow, ImportStats, PlacedFile, UncertainText } from "../../types";
import { reviewedContent } from "../content";
import type { ImportReview } from "../import-review";
import { leftOut, pendingItems } from "../pending";
import type { FileIdentity } from "./identify-file";

/** Maximum number of texts of one file that a table of many files shows; the review has all of them. */
const SHOWN = 60;
const SHOWN_LENGTH = 300;

/** A file as it was placed, before any review. */
export function placedFile(placed: PlacedDocument, identity: FileIdentity): PlacedFile {
  const { placements, unplaced, content, form } = placed;
  const doubtful = placements.filter(({ confidence }) => confidence < CONFIDENT);
  const stats: ImportStats = {
    placed: placements.length,
    doubtful: doubtful.length,
    unplaced: unplaced.length,
    cleaned: placed.cleaned.length,
    certainty: certaintyIn(placed, identity),
    findings: placed.findings.slice(0, SHOWN).map(({ code, severity, message }) => ({
      code,
      severity,
      message: message.slice(0, SHOWN_LENGTH),
    })),
    detectedUnit: identity.detectedUnit?.slice(0, 60) ?? null,
    signedOn: dayOf(content),
    doubts: identity.doubts,
    confirmed: false,
  };
  const { unitCode, year } = identity;
  const texts = (some: readonly Placement[]) =>
    some.map((each) => ({ ...each, place: placeName(each, form) }));
  return fileOf(placed, content, {
    unitCode,
    year,
    stats,
    doubtful: texts(doubtful),
    unplaced: texts(unplaced),
  });
}

/** A file after a person has reviewed it; null if it could not be read. */
export function reviewedFile(
  { stats, unitCode, year }: ImportRow,
  placed: PlacedDocument,
  review: ImportReview,
): PlacedFile | null {
  if (!stats) return null;
  const content = reviewedContent(review, placed.form);
  const out = leftOut(review);
  const doubtful = pendingItems(review);
  const counts = {
    placed: review.items.length - out.length,
    doubtful: doubtful.length,
    unplaced: out.length,
  };
  const file = fileOf(placed, content, {
    unitCode,
    year,
    stats: { ...stats, ...counts, signedOn: dayOf(content), confirmed: true },
    doubtful: doubtful.map((item) => ({ ...item, place: null })),
    unplaced: out.map((item) => ({ ...item, place: null })),
  });
  return { ...file, content: { ...file.content, review } };
}

type Counted = Pick<PlacedFile, "unitCode" | "year" | "stats"> &
  Record<"doubtful" | "unplaced", UncertainText[]>;

function fileOf(
  { edition, countyForm, form }: PlacedDocument,
  content: ReportContent,
  { doubtful, unplaced, ...known }: Counted,
): PlacedFile {
  return {
    ...known,
    edition,
    title: content.front.title?.trim().slice(0, 500) ?? "",
    content: {
      countyForm,
      fields: documentFields(content, form),
      doubtful: doubtful.slice(0, SHOWN).map(shortened),
      unplaced: unplaced.slice(0, SHOWN).map(shortened),
    },
  };
}

/**
 * The names of a file's folders state its unit and year too; the placement only knows the file's own name.
 */
function certaintyIn({ certainty, findings }: PlacedDocument, { doubts }: FileIdentity): number {
  const alreadyReported = findings.some(({ code }) => code === "I-name");
  return lowered(certainty, doubts.includes("nameDiffers") && !alreadyReported ? 1 : 0);
}

function dayOf({ front }: ReportContent): string | null {
  return front.signedOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(front.signedOn) ? front.signedOn : null;
}

function shortened({ text, place, reason }: UncertainText): UncertainText {
  return {
    text: text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text,
    place,
    reason: reason.slice(0, SHOWN_LENGTH),
  };
}

function placeName({ target }: Placement, form: Form): string | null {
  switch (target?.kind) {
    case undefined:
      return null;
    case "front":
      return "标题与联系方式";
    case "heading":
    case "chapter":
      return form.outline.chapters.find(({ id }) => id === target.chapterId)?.heading ?? "引言";
    case "figures":
    case "form":
      return form.tables.find(({ id }) => id === target.tableId)?.title ?? "统计表";
  }
}
