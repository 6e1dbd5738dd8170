"use client";
import type { Place } from "@/lib/core/checks/engine/check";
import { stepOfPath } from "@/lib/core/steps/progress";
import { useDraft } from "../draft/draft-context";
import { useAim } from "./aim-context";
import { placeHash } from "./place-url";
import { StepLink } from "./step-link";

type Props = Omit<React.ComponentProps<typeof StepLink>, "step" | "hash" | "toTop"> & { place: Place };

/** Opens the exact place: the cell, the front field, the words of a chapter, in whichever step. */
export function PlaceLink({ place, onClick, ...rest }: Props) {
  const { form } = useDraft();
  const { aimAt } = useAim();
  return (
    <StepLink
      step={stepOfPath(form, place.path)}
      hash={placeHash(place)}
      // The place scrolls into view itself, so the page must not jump to its top.
      toTop={false}
      onClick={(event) => {
        onClick?.(event);
        aimAt(place);
      }}
      {...rest}
    />
  );
}
