import { StepView } from "@/components/authoring/steps/step-view";

/** The one page for every step of every edition. The layout proves the right and holds the draft. */
export default async function StepPage({ params }: { params: Promise<{ step: string }> }) {
  return <StepView stepId={(await params).step} />;
}
