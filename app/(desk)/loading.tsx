export { ShellLoading as default } from "@/components/shell/shell-loading";
