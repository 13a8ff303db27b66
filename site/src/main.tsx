import { render } from "preact";
import { Page } from "./page.tsx";
import "./page.css";

render(<Page />, document.getElementById("page") as HTMLElement);
