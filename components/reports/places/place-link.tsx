"use client";
import Link from "next/link";
import type { Place } from "@/lib/core/checks/engine/check";
import { stepOfPath } from "@/lib/core/steps/progress";
import { useDraft } from "../draft/draft-context";
import { useAim } from "./aim-context";
import { placeHash } from "./place-url";

type Props = Omit<React.ComponentProps<"a">, "href"> & { place: Place };

/** Opens the very place: the cell, the front field, the words of a chapter, in whichever step it is written. */
export function PlaceLink({ place, onClick, ...rest }: Props) {
  const { draft, form } = useDraft();
  const { aimAt } = useAim();
  return (
    <Link
      href={`/desk/reports/${draft.id}/${stepOfPath(form, place.path)}${placeHash(place)}`}
      // The place itself comes into view; the page is not to jump to its top on the way.
      scroll={false}
      onClick={(event) => {
        onClick?.(event);
        aimAt(place);
      }}
      {...rest}
    />
  );
}
