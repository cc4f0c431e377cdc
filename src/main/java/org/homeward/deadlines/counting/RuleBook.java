package org.homeward.deadlines.counting;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** One version of the rule table with its calendars, ready to be asked. */
public final class RuleBook {

    private static final String RULES = "deadlines";
    private static final String PLACES = "deadline-jurisdictions";

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Function<String, DayCalendar> calendars;
    private final String version;
    private final Set<String> ruleIds;
    // Few inputs with few values: every plan with the same ones gets the same rows.
    private final Map<Routing, List<RuleRow>> rows = new ConcurrentHashMap<>();
    private final Map<Routing, RuleSet> ruleSets = new ConcurrentHashMap<>();
    private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();

    /**
     * Reads a rule table.
     *
     * @param calendars finds the file of a holiday calendar by the name that the table gives
     */
    public RuleBook(byte[] dmn, Function<String, URL> calendars) {
        Resource resource = ResourceFactory.newInputStreamResource(new ByteArrayInputStream(dmn), "UTF-8");
        resource.setSourcePath("deadlines.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(unreadable -> new BadRule("The rule table cannot be read", unreadable));
        model = runtime.getModels().getFirst();
        var read = new ConcurrentHashMap<String, DayCalendar>();
        this.calendars = name -> read.computeIfAbsent(name, file -> HolidayFile.read(calendars.apply(file)));
        version = digest(dmn);
        ruleIds = RuleTable.ruleIds(dmn);
        if (model.hasErrors()) {
            throw new BadRule("The rule table has mistakes: " + model.getMessages());
        }
    }

    /** Names this version of the table: the same text has the same name. */
    public String version() {
        return version;
    }

    public boolean isVersion(byte[] dmn) {
        return digest(dmn).equals(version);
    }

    /** Every rule that the table knows, whether it applies or not. */
    public Set<String> ruleIds() {
        return ruleIds;
    }

    /** The rows for these facts, as the table gives them. */
    public List<RuleRow> rows(Routing routing) {
        return rows.computeIfAbsent(routing, asked -> {
            var read = new ArrayList<RuleRow>();
            for (Object row : rowsOf(evaluate(RULES, asked.inputs()))) {
                read.add(RuleRow.of(outputs(row)));
            }
            return List.copyOf(read);
        });
    }

    /** The rules for these facts. */
    public RuleSet ruleSet(Routing routing) {
        return ruleSets.computeIfAbsent(routing, asked -> RuleSet.of(rows(asked)));
    }

    /** Zone and calendars of a jurisdiction; empty when the table does not know it. */
    public Optional<Place> place(String jurisdiction) {
        return places.computeIfAbsent(jurisdiction, code -> {
            Object row = evaluate(PLACES, Map.of("jurisdiction", code));
            return row == null ? Optional.empty() : Optional.of(place(code, outputs(row)));
        });
    }

    private Place place(String code, Map<String, ?> row) {
        try {
            return new Place(
                    code,
                    ZoneId.of(String.valueOf(row.get("zone"))),
                    Map.of(
                            CalendarKind.STATUTE, calendars.apply(String.valueOf(row.get("statute"))),
                            CalendarKind.COURT, calendars.apply(String.valueOf(row.get("court"))),
                            CalendarKind.AGENCY, calendars.apply(String.valueOf(row.get("agency")))));
        } catch (DateTimeException noZone) {
            throw new BadRule("The time zone of " + code + " is not known", noZone);
        }
    }

    private @Nullable Object evaluate(String decision, Map<String, ? extends @Nullable Object> inputs) {
        DMNContext context = runtime.newContext();
        inputs.forEach(context::set);
        DMNResult result = runtime.evaluateById(model, context, decision);
        if (result.hasErrors()) {
            throw new BadRule("The table " + decision + " could not be evaluated: " + result.getMessages());
        }
        return Objects.requireNonNull(result.getDecisionResultById(decision)).getResult();
    }

    private static Collection<?> rowsOf(@Nullable Object result) {
        return result == null ? List.of() : result instanceof Collection<?> many ? many : List.of(result);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> outputs(Object row) {
        return (Map<String, ?>) row;
    }

    private static String digest(byte[] dmn) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(dmn);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
