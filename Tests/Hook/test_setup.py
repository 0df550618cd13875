"""`make setup` on machines that lack something, with stand-ins for their package managers."""
import os
import pathlib
import subprocess
import tempfile
import unittest

from documents import ROOT


class Setup(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="spec-lint-setup-")
        self.addCleanup(folder.cleanup)
        self.tools = pathlib.Path(folder.name)
        for tool in ("make", "sh", "env", "uname"):
            path = next(f"{place}/{tool}" for place in ("/usr/bin", "/bin")
                        if os.path.exists(f"{place}/{tool}"))
            (self.tools / tool).symlink_to(path)

    def provide(self, tool, script):
        """Puts a stand-in on the path; it records its name and arguments, then runs the script."""
        path = self.tools / tool
        path.write_text(f'#!/bin/sh\necho "{tool} $*" >>"{self.tools}/record"\n{script}\n')
        path.chmod(0o755)

    def setup_run(self, *arguments):
        """Runs `make setup` with these tools only; gives status, output and the record."""
        done = subprocess.run(
            [str(self.tools / "make"), "-C", str(ROOT), "setup", *arguments], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={"PATH": str(self.tools), "HOME": str(self.tools)})
        record = self.tools / "record"
        return done.returncode, done.stdout, record.read_text() if record.exists() else ""

    def test_nothing_is_installed_where_the_header_is(self):
        for tool in ("swift", "apt-get", "sudo"):
            self.provide(tool, "exit 0")
        status, output, record = self.setup_run("YAML_H=/usr/include/yaml.h")
        self.assertEqual((status, record), (0, ""), output)

    def test_root_installs_with_apt(self):
        self.provide("swift", "exit 0")
        self.provide("apt-get", "exit 0")
        self.provide("id", "echo 0")
        status, output, record = self.setup_run("YAML_H=")
        self.assertEqual(status, 0, output)
        self.assertIn("libyaml-dev", output)
        self.assertIn("apt-get update", record)
        self.assertRegex(record, r"apt-get install -y .*libyaml-dev")
        self.assertNotIn("sudo", output)

    def test_others_install_with_sudo(self):
        self.provide("swift", "exit 0")
        self.provide("apt-get", "exit 0")
        self.provide("sudo", '"$@"')
        self.provide("id", "echo 1000")
        status, output, record = self.setup_run("YAML_H=")
        self.assertEqual(status, 0, output)
        self.assertRegex(record, r"sudo env \S+ apt-get install -y .*libyaml-dev")

    def test_without_sudo_the_command_is_said(self):
        self.provide("swift", "exit 0")
        self.provide("apt-get", "exit 0")
        self.provide("id", "echo 1000")
        status, output, record = self.setup_run("YAML_H=")
        self.assertNotEqual(status, 0)
        self.assertIn("apt-get install libyaml-dev", output)
        self.assertNotIn("apt-get", record)

    def test_failed_installation_fails(self):
        self.provide("swift", "exit 0")
        self.provide("apt-get", "exit 100")
        self.provide("id", "echo 0")
        self.assertNotEqual(self.setup_run("YAML_H=")[0], 0)

    def test_homebrew_is_left_to_the_user(self):
        self.provide("swift", "exit 0")
        self.provide("brew", "exit 0")
        status, output, record = self.setup_run("YAML_H=")
        self.assertNotEqual(status, 0)
        self.assertIn("brew install libyaml", output)
        self.assertNotIn("brew", record)

    def test_missing_swift_is_said_first(self):
        status, output, _ = self.setup_run("YAML_H=")
        self.assertNotEqual(status, 0)
        self.assertIn("install Swift", output)


if __name__ == "__main__":
    unittest.main()
