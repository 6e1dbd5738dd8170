import { useState } from "react";
import { SelectField } from "@/components/ui/field";

type Props = {
  label: string;
  /** The value whose content the page shows. */
  loaded: string;
  onChoose: (value: string) => void;
  children: React.ReactNode;
};

/** Shows the choice while its content is being loaded. The same element throughout, as it has the focus. */
export function LoadedSelect({ loaded, onChoose, ...rest }: Props) {
  const [shown, setShown] = useState({ loaded, value: loaded });
  if (shown.loaded !== loaded) setShown({ loaded, value: loaded });
  return (
    <SelectField
      {...rest}
      value={shown.value}
      onChange={({ target: { value } }) => {
        setShown({ loaded, value });
        onChoose(value);
      }}
    />
  );
}
