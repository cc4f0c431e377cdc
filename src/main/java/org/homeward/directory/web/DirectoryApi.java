package org.homeward.directory.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.directory.DirectoryDesk;
import org.homeward.directory.ImportDesk;
import org.homeward.directory.ImportResult;
import org.homeward.directory.ProviderService;
import org.homeward.paging.Limit;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The directory for other programs: search, and import of HSDS 3 files. */
@RestController
@RequestMapping("/api/directory")
class DirectoryApi {

    private final DirectoryDesk desk;
    private final ImportDesk imports;
    private final CurrentCaller caller;

    DirectoryApi(DirectoryDesk desk, ImportDesk imports, CurrentCaller caller) {
        this.desk = desk;
        this.imports = imports;
        this.caller = caller;
    }

    @GetMapping("/services")
    Page<ProviderService> services(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String age,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return desk.search(new SearchForm(q, age, language, near).toSearch(), cursor, Limit.of(limit));
    }

    @GetMapping("/services/{id}")
    ProviderService service(@PathVariable String id) {
        return desk.find(id);
    }

    /** Files as a form sends them: JSON, CSV tables or a zip of them. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResult> take(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return created(imports.take(source, whole, SentFiles.of(files), caller.get()));
    }

    /** One file as the body. */
    @PostMapping(
            path = "/imports",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/zip"})
    ResponseEntity<ImportResult> takeBody(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestBody byte[] body) {
        return created(imports.take(source, whole, Map.of("body.json", body), caller.get()));
    }

    private static ResponseEntity<ImportResult> created(ImportResult result) {
        return ResponseEntity.created(URI.create("/api/directory/imports/" + result.id()))
                .body(result);
    }

    @GetMapping("/imports")
    Map<String, List<ImportResult>> past() {
        require();
        return Map.of("items", imports.past(Limit.of(null)));
    }

    @GetMapping("/imports/{id}")
    ImportResult one(@PathVariable UUID id) {
        require();
        return imports.find(id).orElseThrow(() -> new NotVisible("No such import"));
    }

    private void require() {
        if (!ImportDesk.mayImport(caller.get())) {
            throw new NotAllowed("Supervisors and administrators bring the directory up to date.");
        }
    }
}
