package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.directory.hsds.Fault;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HomewardTest
class ImportDeskTests {

    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));
    private static final Caller FAY = new Caller("family", "Fay", Set.of(Role.FAMILY));
    private static final String HEADER = "id,organization_id,name,status,description\n";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private DirectoryDesk directory;

    private final Hsds hsds = new Hsds();

    @Test
    void takesOverNestedJson() {
        ImportResult result = take("lantern.json", hsds.nested("Talking circle", "active"));

        assertThat(result.faults()).isEmpty();
        assertThat(result.counts()).extracting(ImportResult.Count::added).containsExactly(1, 1, 1, 1);
        ProviderService service = directory.find(hsds.service);
        assertThat(service.description()).isEqualTo("Talks for young people & parents");
        assertThat(service.ages()).isEqualTo("10 to 17 years");
        assertThat(service.languages()).containsExactly("Spanish");
        assertThat(service.topics()).containsExactly("Grief support");
        assertThat(service.inOneLine()).isEqualTo("Talking circle, Lantern House, +1 217 555 0100");
        assertThat(service.places()).singleElement().satisfies(place -> {
            assertThat(place.oneLine()).isEqualTo("12 Elm St, Springfield, IL, 62701");
            assertThat(place.hours()).containsExactly("Monday, Wednesday, 09:00 to 17:30");
        });
    }

    @Test
    void takesOverTheDataPackageUnderTheNamesItGives() {
        ImportResult result = take("package.zip", hsds.zip(HEADER + hsds.serviceLine("Night shelter", "active")));

        assertThat(result.counts()).extracting(ImportResult.Count::added).containsExactly(1, 1, 1, 1);
        assertThat(result.faults())
                .extracting(Fault::place, Fault::refused)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("funding.csv", false));
        ProviderService service = directory.find(hsds.service);
        assertThat(service.organization().name()).isEqualTo("Lantern, House");
        assertThat(service.description()).isEqualTo("Two\nlines");
        assertThat(service.places().getFirst().city()).isEqualTo("Decatur");
    }

    @Test
    void namesEachBadRowAndTakesTheOthers() {
        String rows = HEADER
                + hsds.serviceLine("Good one", "active")
                + hsds.serviceLine("Twice", "active")
                + "s-2," + hsds.organization + ",No status,,\n"
                + "s-3," + hsds.organization + ",Odd status,open,\n"
                + "s-4,nobody,No such organization,active,\n"
                + "s-5,too,few\n"
                + "s 6," + hsds.organization + ",Space in id,active,\n";
        ImportResult result = take("package.zip", hsds.zip(rows));

        assertThat(result.faults().stream().filter(Fault::refused))
                .extracting(fault -> fault.place() + " " + fault.field())
                .containsExactlyInAnyOrder(
                        "our-services.csv, line 4 id",
                        "our-services.csv, line 6 status",
                        "our-services.csv, line 7 status",
                        "our-services.csv, line 8 organization_id",
                        "our-services.csv, line 9 ",
                        "our-services.csv, line 10 id");
        assertThat(directory.find(hsds.service).name()).isEqualTo("Good one");
    }

    @Test
    void bringsUpToDateAndForgetsNothingThatIsNotSpokenOf() {
        take("lantern.json", hsds.nested("Talking circle", "active"));
        assertThat(take("lantern.json", hsds.nested("Talking circle", "active")).counts())
                .extracting(ImportResult.Count::unchanged)
                .containsExactly(1, 1, 1, 1);

        byte[] services = (HEADER + hsds.serviceLine("Circle of talk", "active")).getBytes(StandardCharsets.UTF_8);
        ImportResult result = take("services.csv", services);

        assertThat(result.counts()).extracting(ImportResult.Count::updated).containsExactly(0, 0, 1, 0);
        ProviderService service = directory.find(hsds.service);
        assertThat(service.name()).isEqualTo("Circle of talk");
        assertThat(service.phones()).hasSize(1);
        assertThat(service.places()).hasSize(1);
    }

    @Test
    void takesFromTheSearchWhatAWholeListLeavesOut() {
        take("lantern.json", hsds.nested("Quiet garden " + hsds.service, "active"));
        var other = new Hsds();
        desk.take("Lantern " + hsds.service, true, Map.of("o.json", other.nested("Other", "active")), SUE);

        assertThat(directory.find(hsds.service).gone()).isTrue();
        assertThat(found(new DirectoryDesk.Search("quiet garden " + hsds.service, null, null, null)))
                .isEmpty();
    }

    @Test
    void findsByWordsAgeLanguageAndPlace() {
        take("lantern.json", hsds.nested("Bereavement", "active"));

        assertThat(found(search("young parent", null, null, null))).contains(hsds.service);
        assertThat(found(search("lantern grief", "12", "span", "springf"))).contains(hsds.service);
        assertThat(found(search("gri", null, null, "627"))).contains(hsds.service);
        assertThat(found(search("grief", "18", null, null))).doesNotContain(hsds.service);
        assertThat(found(search("grief", null, "polish", null))).doesNotContain(hsds.service);
        assertThat(found(search("grief", null, null, "Chicago"))).doesNotContain(hsds.service);
        assertThat(found(search("' | & ! :* %", null, "%", "_"))).doesNotContain(hsds.service);
    }

    @Test
    void leavesOutWhatIsNotOffered() {
        take("lantern.json", hsds.nested("Closed circle", "inactive"));
        assertThat(found(search("closed circle", null, null, null))).doesNotContain(hsds.service);
    }

    @Test
    void walksThroughPages() {
        for (int number = 0; number < 5; number++) {
            take("n.json", new Hsds().nested("Paging house " + number, "active"));
        }
        var first = directory.search(new DirectoryDesk.Search("paging house", null, null, null), null, 3);
        var rest = directory.search(new DirectoryDesk.Search("paging house", null, null, null), first.next(), 200);
        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSizeGreaterThanOrEqualTo(2).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNone() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> take("a.json", "{\"id\":".getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().message()).contains("a.json: This is not sound JSON"));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> take("a.zip", new byte[] {'P', 'K', 3, 4, 0}));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> take("a.exe", new byte[] {'M', 'Z', 0, 0}));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.take(" ", false, Map.of(), SUE));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.take("x", false, Map.of(), FAY));
    }

    private ImportResult take(String name, byte[] content) {
        return desk.take("Lantern " + hsds.service, false, Map.of(name, content), SUE);
    }

    private static DirectoryDesk.Search search(String text, String age, String language, String near) {
        return new DirectoryDesk.Search(text, age == null ? null : new BigDecimal(age), language, near);
    }

    private List<String> found(DirectoryDesk.Search search) {
        return directory.search(search, null, 200).items().stream()
                .map(ProviderService::id)
                .toList();
    }
}
