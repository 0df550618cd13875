print("spec-lint")
