// Classic script in the syntax of 2009: it must run where the modules cannot.
(function () {
  function show() {
    var notice = document.getElementById("unsupported");
    var loading = document.getElementById("loading");
    if (notice) notice.hidden = false;
    if (loading) loading.hidden = true;
  }
  var able = "noModule" in document.createElement("script") && typeof WebAssembly === "object";
  // A kernel that knows modules but not their syntax reports it only here.
  window.addEventListener("error", function () {
    if (!document.documentElement.hasAttribute("data-started")) show();
  }, true);
  if (!able) document.addEventListener("DOMContentLoaded", show);
})();
