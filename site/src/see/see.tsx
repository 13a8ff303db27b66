import { BitsPicture } from "./bits-picture.tsx";
import { Histograms } from "./histograms.tsx";
import "./see.css";

export function See() {
  return (
    <>
      <BitsPicture />
      <Histograms />
    </>
  );
}
