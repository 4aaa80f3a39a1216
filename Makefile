# A thin front for Meson; see CONTRIBUTING.md.
BUILD := build

.PHONY: build test
build:
	@[ -f $(BUILD)/build.ninja ] || meson setup $(BUILD)
	@ninja -C $(BUILD)

test: build
	@meson test -C $(BUILD)
