export { DeskLoading as default } from "@/components/shell/shell-loading";
