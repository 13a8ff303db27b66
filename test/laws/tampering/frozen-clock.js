// Imported before the package: its clock stands, so that a UUID of version 7 is the same in every run.
const TIME = Date.parse("2027-01-15T08:00:00Z");

Date.now = () => TIME;
