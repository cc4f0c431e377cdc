package org.homeward.badinput;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address of Homeward, with the names of all that it takes, read off its handler. */
record Endpoint(
        String method,
        String pattern,
        Set<String> variables,
        Set<String> params,
        Set<String> fields,
        Set<String> files,
        boolean body) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^/]+)?}");

    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        var found = new ArrayList<Endpoint>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.homeward.")) {
                for (String pattern : info.getPatternValues()) {
                    for (var method : info.getMethodsCondition().getMethods()) {
                        found.add(of(method.name(), pattern, handler));
                    }
                }
            }
        });
        found.sort((one, other) -> (one.pattern + one.method).compareTo(other.pattern + other.method));
        return found;
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    boolean changes() {
        return !method.equals("GET");
    }

    private static Endpoint of(String method, String pattern, HandlerMethod handler) {
        var variables = new LinkedHashSet<String>();
        var matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        var params = new TreeSet<String>();
        var fields = new TreeSet<String>();
        var files = new TreeSet<String>();
        boolean body = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.getGenericParameterType().getTypeName().contains("MultipartFile")) {
                files.add(String.valueOf(parameter.getParameterName()));
            } else if (asked != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
                params.addAll(Junk.USUAL_FIELDS.keySet());
                params.addAll(List.of("removalDate", "when", "due", "note"));
            } else if (asked != null) {
                params.add(asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
            } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = true;
                addFields(parameter.getParameterType(), fields);
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class) || isForm(parameter)) {
                addParams(parameter.getParameterType(), params);
            }
        }
        return new Endpoint(
                method, VARIABLE.matcher(pattern).replaceAll("{$1}"), variables, params, fields, files, body);
    }

    /** A form object needs no annotation. */
    private static boolean isForm(MethodParameter parameter) {
        return !parameter.hasParameterAnnotation(PathVariable.class)
                && parameter.getParameterType().isRecord()
                && parameter.getParameterType().getName().startsWith("org.homeward.");
    }

    private static void addParams(Class<?> form, Set<String> params) {
        if (form.isRecord()) {
            Arrays.stream(form.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(params::add);
        } else {
            Arrays.stream(BeanUtils.getPropertyDescriptors(form))
                    .filter(property -> property.getWriteMethod() != null)
                    .forEach(property -> params.add(property.getName()));
        }
    }

    private static void addFields(Class<?> type, Set<String> fields) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(component.getName());
            }
        } else {
            fields.addAll(List.of("removalDate", "variables", "data"));
        }
    }
}
