//! Fetches what the pages are dressed in, puts the style sheet together, and lays every file ready under an address that
//! holds a hash of it, packed and unpacked. All of it stands in cargo's folder; nothing goes into the source tree.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// What `npm ci` reads.
const MANIFEST: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// The parts of the design system that pages use. A part that nobody uses is not sent to anybody's phone.
const PARTS: [&str; 12] = [
    "base",
    "skip-link",
    "button",
    "link",
    "tag",
    "alert",
    "table",
    "input",
    "field",
    "fieldset",
    "validation-message",
    "error-summary",
];

/// The design system's own order, so that a theme never outweighs a part, nor a part what stands outside the layers.
const LAYERS: &str = "@layer ds.theme, ds.base, ds.components;\n";

fn main() -> ExitCode {
    for file in MANIFEST.into_iter().chain(["build.rs", "static"]) {
        println!("cargo::rerun-if-changed={file}");
    }
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script where to write in its environment")]
fn build() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let modules = fetched(&out)?;
    let assets = [
        ("STYLE", ".css", "text/css; charset=utf-8", style(&modules)?.into_bytes()),
        ("ICON", ".svg", "image/svg+xml", fs::read("static/icon.svg")?),
        ("FIND", ".js", "text/javascript; charset=utf-8", fs::read("static/find.js")?),
        ("SLIDE", ".js", "text/javascript; charset=utf-8", fs::read("static/slide.js")?),
        (
            "HTMX",
            ".js",
            "text/javascript; charset=utf-8",
            fs::read(modules.join("htmx.org/dist/htmx.min.js"))?,
        ),
    ];
    let mut code = String::new();
    for (name, suffix, media_type, content) in assets {
        let hash = hash(&content);
        let file = out.join(format!("{name}{suffix}"));
        let packed = out.join(format!("{name}{suffix}.gz"));
        fs::write(&file, &content)?;
        fs::write(&packed, pack(&content)?)?;
        write!(
            code,
            "/// Beside the pages.\npub const {name}: Asset = Asset {{ path: \"/static/{hash:016x}{suffix}\", \
             media_type: {media_type:?}, content: include_bytes!({file:?}), packed: include_bytes!({packed:?}) }};\n"
        )?;
    }
    fs::write(out.join("assets.rs"), code)?;
    Ok(())
}

/// Where the packages stand. They are fetched anew only when the lock file has changed.
fn fetched(out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let folder = out.join("npm");
    let stamp = out.join("npm.stamp");
    let lock = fs::read("package-lock.json")?;
    if fs::read(&stamp).is_ok_and(|stamped| stamped == lock) {
        return Ok(folder.join("node_modules"));
    }
    fs::create_dir_all(&folder)?;
    for file in MANIFEST {
        fs::copy(file, folder.join(file))?;
    }
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    let answer = npm.output().map_err(|error| {
        format!("npm is needed to fetch the style sheets, and cannot be started ({error}); install Node.js with npm")
    })?;
    if !answer.status.success() {
        let said = String::from_utf8_lossy(&answer.stderr);
        let said = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("it does not say why");
        return Err(format!("npm ci could not fetch the style sheets: {said}").into());
    }
    fs::write(stamp, lock)?;
    Ok(folder.join("node_modules"))
}

/// One style sheet: our theme, the parts of the design system, and what is our own.
fn style(modules: &Path) -> Result<String, Box<dyn Error>> {
    let mut style = String::from(LAYERS);
    style.push_str(&plain(&fs::read_to_string("static/theme.css")?));
    for part in PARTS {
        let file = modules.join(format!("@digdir/designsystemet-css/dist/src/{part}.css"));
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let layer = if part == "base" { "base" } else { "components" };
        writeln!(style, "@layer ds.{layer}{{{}}}", text.trim())?;
    }
    let mut ours: Vec<PathBuf> =
        fs::read_dir("static")?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    ours.retain(|file| file.extension().is_some_and(|end| end == "css") && !file.ends_with("theme.css"));
    ours.sort();
    for file in ours {
        style.push_str(&plain(&fs::read_to_string(file)?));
    }
    Ok(style)
}

/// A style sheet without its comments and indents.
fn plain(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}

fn pack(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(content)?;
    packer.finish()
}

/// FNV-1a over 64 bits: the hash only has to change when the file does.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
