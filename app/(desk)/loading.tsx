export { DeskLoading as default } from "@/components/desk/desk-loading";
