import { NotFoundMessage } from "@/components/reading/not-found-message";

export default function NotFound() {
  return <NotFoundMessage />;
}
