// The build is made by `npm run build`; until there is one, preparing the package does nothing.
