import { reportingKinds } from "@/lib/core/unit-kind";
import type { PublicPlace } from "@/lib/publications/places/types";
import type { PageUrls } from "../urls";

/**
 * Structured data of a unit's page (schema.org, JSON-LD): the organisation that publishes. Undefined for an
 * area.
 */
export function aboutUnit(to: PageUrls, { unit, lineage, own }: PublicPlace): object | undefined {
  if (!unit || (!reportingKinds.includes(unit.kind) && own.years.length === 0)) return undefined;
  const above = lineage.at(-1);
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentOrganization",
    url: to.place(unit.code),
    name: unit.organ,
    identifier: unit.code,
    areaServed: above ? `${above.name}${unit.name}` : unit.name,
    ...(own.formerNames.length > 0 ? { alternateName: own.formerNames } : {}),
  };
}
